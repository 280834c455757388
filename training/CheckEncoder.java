import ai.onnxruntime.*;
import java.nio.*;
import java.util.*;
/** Prints the original encoder's output for [CLS] hello world [SEP] (to compare with encoder.py). */
public class CheckEncoder {
  public static void main(String[] a) throws Exception {
    OrtEnvironment e = OrtEnvironment.getEnvironment();
    OrtSession s = e.createSession(a[0]);
    long[] ids = {101, 7592, 2088, 102}, one = {1, 1, 1, 1}, zero = new long[4], shape = {1, 4};
    Map<String, OnnxTensor> in = Map.of("input_ids", OnnxTensor.createTensor(e, LongBuffer.wrap(ids), shape),
        "attention_mask", OnnxTensor.createTensor(e, LongBuffer.wrap(one), shape),
        "token_type_ids", OnnxTensor.createTensor(e, LongBuffer.wrap(zero), shape));
    float[][][] o = (float[][][]) s.run(in).get(0).getValue();
    for (float[] r : o[0]) System.out.println(Arrays.toString(Arrays.copyOf(r, 4)));
  }
}
