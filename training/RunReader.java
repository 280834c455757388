import ai.onnxruntime.*;
import java.io.*;
import java.lang.management.*;
import java.nio.*;
import java.nio.channels.FileChannel;
import java.nio.file.*;
import java.util.*;

/** Runs the exported model over a file of windows, one window a call. usage: RunReader MODEL WINDOWS OUT [bench-rounds] */
public class RunReader {
  static final String[] OUT = {"pos", "feats", "names", "attr", "arc", "rel_dep", "rel_head", "link_source", "link_cue"};

  public static void main(String[] a) throws Exception {
    OrtEnvironment env = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions o = new OrtSession.SessionOptions();
    o.setIntraOpNumThreads(1);
    o.setInterOpNumThreads(1);
    o.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    long t0 = System.nanoTime();
    OrtSession s = env.createSession(a[0], o);
    System.err.printf("session in %d ms%n", (System.nanoTime() - t0) / 1000000);
    IntBuffer in = ByteBuffer.wrap(Files.readAllBytes(Path.of(a[1]))).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    List<long[][]> windows = new ArrayList<>();
    while (in.hasRemaining()) {
      int p = in.get(), w = in.get();
      long[][] x = {new long[p], new long[p], new long[w]};
      for (long[] r : x) for (int i = 0; i < r.length; i++) r[i] = in.get();
      windows.add(x);
    }
    int rounds = a.length > 3 ? Integer.parseInt(a[3]) : 0;
    if (rounds == 0) {
      try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(a[2]), 1 << 20))) {
        for (long[][] x : windows) {
          try (OrtSession.Result r = run(env, s, x)) {
            for (String n : OUT) {
              FloatBuffer f = ((OnnxTensor) r.get(n).get()).getFloatBuffer();
              ByteBuffer b = ByteBuffer.allocate(f.remaining() * 4 + 4).order(ByteOrder.LITTLE_ENDIAN);
              b.putInt(f.remaining());
              b.asFloatBuffer().put(f);
              out.write(b.array());
            }
          }
        }
      }
    } else {
      com.sun.management.OperatingSystemMXBean os =
          (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      for (int k = 0; k < rounds; k++) {
        long c0 = os.getProcessCpuTime(), w0 = System.nanoTime(), words = 0, pieces = 0;
        for (long[][] x : windows) {
          run(env, s, x).close();
          words += x[2].length;
          pieces += x[0].length;
        }
        double c = (os.getProcessCpuTime() - c0) / 1e9, w = (System.nanoTime() - w0) / 1e9;
        System.err.printf("round %d: %d windows, %d words, %.0f words/CPU-s, %.0f pieces/CPU-s, %.0f words/s wall%n", k,
            windows.size(), words, words / c, pieces / c, words / w);
      }
    }
  }

  static OrtSession.Result run(OrtEnvironment env, OrtSession s, long[][] x) throws OrtException {
    long[] ones = new long[x[0].length];
    Arrays.fill(ones, 1);
    try (OnnxTensor i = t(env, x[0]); OnnxTensor m = t(env, ones); OnnxTensor h = t(env, x[1]); OnnxTensor w = t(env, x[2])) {
      return s.run(Map.of("input_ids", i, "attention_mask", m, "shape_ids", h, "word_index", w));
    }
  }

  static OnnxTensor t(OrtEnvironment env, long[] v) throws OrtException {
    return OnnxTensor.createTensor(env, LongBuffer.wrap(v), new long[] {1, v.length});
  }
}
