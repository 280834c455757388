package tallystick.text.neural;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What stands beside the model in `reader.json`: labels, limits, and the small tables that its scores are decoded with.
///
/// @param windowPieces most pieces of a window of several sentences
/// @param sentencePieces most pieces of a sentence
record Settings(
        List<String> tags,
        List<String> features,
        int windowPieces,
        int sentencePieces,
        int wordPieces,
        int unknown,
        Chain names,
        Chain attribution,
        Relations relations) {

    static Settings read(byte[] json) throws IOException {
        JsonNode all = new ObjectMapper().readTree(json);
        List<String> shapes = Stream.of(Shape.values()).map(Shape::label).toList();
        if (all.path("version").asInt() != 1 || !strings(all.path("shapes")).equals(shapes)) {
            throw new IOException("it is made for another version of the reader");
        }
        JsonNode labels = all.path("labels");
        return new Settings(
                strings(labels.path("pos")),
                strings(labels.path("feats")),
                all.path("maxPieces").asInt(),
                all.path("hardMaxPieces").asInt(),
                all.path("maxPiecesPerWord").asInt(),
                all.path("unk").asInt(),
                chain(all, "names"),
                chain(all, "attr"),
                new Relations(
                        strings(labels.path("rel")),
                        floats(all.path("relRoot")),
                        StreamSupport.stream(all.path("relWeight").spliterator(), false)
                                .map(Settings::floats)
                                .toArray(float[][]::new),
                        floats(all.path("relBias"))));
    }

    private static Chain chain(JsonNode all, String layer) {
        JsonNode crf = all.path("crf").path(layer);
        return new Chain(
                strings(all.path("labels").path(layer)),
                doubles(crf.path("start")),
                StreamSupport.stream(crf.path("transition").spliterator(), false)
                        .map(Settings::doubles)
                        .toArray(double[][]::new),
                doubles(crf.path("end")));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size()).mapToDouble(i -> array.get(i).asDouble()).toArray();
    }

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).floatValue();
        }
        return values;
    }
}
