package tallystick.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tallystick.reconcile.Vector;

/// A report's telling words in few bytes, to be sent from one machine to another: word, weight, whether it is a name.
final class Gist {
    private Gist() {}

    static byte[] write(Vector vector) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, Double> each : vector.weights().entrySet()) {
                out.writeUTF(each.getKey());
                out.writeDouble(each.getValue());
                out.writeBoolean(vector.names().contains(each.getKey()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Vector read(byte[] gist) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(gist))) {
            while (in.available() > 0) {
                String word = in.readUTF();
                weights.put(word, in.readDouble());
                if (in.readBoolean()) {
                    names.add(word);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vector(weights, names);
    }
}
