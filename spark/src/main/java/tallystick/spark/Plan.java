package tallystick.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import tallystick.spark.Split.Piece;
import tallystick.spark.Split.Piece.Part;
import tallystick.text.InFolder;

/// Cuts the input into [Split]s: folders with all below them, files, patterns; on any file system that Hadoop knows.
final class Plan {
    /// Small files of one split at the most: each is a report or few.
    private static final int FILES = 200;

    private final Storage storage;
    private final long splitBytes;
    private final Told told;

    /// @param splitBytes about so many bytes a split, where the form allows to cut
    Plan(Storage storage, long splitBytes, Told told) {
        this.storage = storage;
        this.splitBytes = splitBytes;
        this.told = told;
    }

    /// @throws IOException when an input is not there or cannot be listed
    List<Split> of(List<String> inputs) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (String input : inputs) {
            add(input, pieces);
        }
        return splits(pieces);
    }

    /// Of files that were found in a folder.
    List<Split> ofFiles(String folder, List<String> files) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        Path base = new Path(folder);
        FileSystem system = storage.system(base);
        String above = system.makeQualified(base).toUri().getPath();
        for (String each : files) {
            FileStatus file = system.getFileStatus(new Path(each));
            String below = file.getPath().toUri().getPath().substring(above.length());
            addFound(system, file, folder, below, pieces);
        }
        return splits(pieces);
    }

    private List<Split> splits(List<Piece> pieces) {
        pieces.sort(Comparator.comparing(Piece::order));
        return packed(pieces);
    }

    private void add(String input, List<Piece> pieces) throws IOException {
        Path path = new Path(input);
        FileSystem system = storage.system(path);
        FileStatus[] found = system.globStatus(path);
        if (found == null || found.length == 0) {
            throw new FileNotFoundException(input + " is not there");
        }
        for (FileStatus each : found) {
            String name = found.length == 1 && !isPattern(input) ? input : name(input, each);
            if (each.isDirectory()) {
                int before = pieces.size();
                addBelow(system, each, name, pieces);
                if (pieces.size() == before) {
                    pieces.add(piece(each, name, 0, 0, Part.EMPTY));
                }
            } else {
                add(system, each, name, pieces);
            }
        }
    }

    private static boolean isPattern(String input) {
        return input.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /// Of what a pattern found, as if it had been written out.
    private static String name(String pattern, FileStatus found) {
        int depth = pattern.split("/", -1).length;
        List<String> parts = List.of(found.getPath().toUri().getPath().split("/", -1));
        return pattern.startsWith("/") || pattern.contains(":")
                ? found.getPath().toUri().getPath()
                : String.join("/", parts.subList(parts.size() - depth, parts.size()));
    }

    private void addBelow(FileSystem system, FileStatus folder, String name, List<Piece> pieces)
            throws IOException {
        String base = folder.getPath().toUri().getPath();
        RemoteIterator<LocatedFileStatus> files = system.listFiles(folder.getPath(), true);
        while (files.hasNext()) {
            FileStatus file = files.next();
            String below = file.getPath().toUri().getPath().substring(base.length());
            addFound(system, file, name, below, pieces);
        }
    }

    /// What was found below a folder and not named: refused where its kind is not known.
    private void addFound(
            FileSystem system, FileStatus file, String folder, String below, List<Piece> pieces)
            throws IOException {
        String name = folder.replaceFirst("/+$", "") + below;
        switch (InFolder.of(below.substring(1))) {
            case TAKEN -> add(system, file, name, pieces);
            case UNKNOWN -> {
                if (isParquet(name)) {
                    add(system, file, name, pieces);
                } else {
                    pieces.add(piece(file, name, 0, 0, Part.UNKNOWN));
                }
            }
            case ASIDE -> {}
        }
    }

    static boolean isParquet(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    private void add(FileSystem system, FileStatus file, String name, List<Piece> pieces)
            throws IOException {
        long length = file.getLen();
        boolean cut = length > splitBytes && isLines(name) && isNarrow(system, file.getPath());
        long step = cut ? splitBytes : Math.max(length, 1);
        for (long start = 0; start == 0 || start < length; start += step) {
            long end = Math.min(start + step, length);
            pieces.add(piece(file, name, start, end, cut ? Part.STRETCH : Part.WHOLE));
        }
    }

    private static Piece piece(FileStatus file, String name, long start, long end, Part part) {
        return new Piece(
                file.getPath().toString(),
                name.replaceFirst("^(?:\\./+)+", ""),
                start,
                end,
                file.getModificationTime(),
                part);
    }

    private static boolean isLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    /// Whether a line ends in one byte, as in UTF-8; told by how the file begins.
    private static boolean isNarrow(FileSystem system, Path file) throws IOException {
        byte[] head = new byte[2];
        try (var in = system.open(file)) {
            in.readFully(head);
        }
        return head[0] > 0 && head[1] >= 0x09;
    }

    /// Neighbours among small files that hold one report each share a split.
    private List<Split> packed(List<Piece> pieces) {
        List<Split> splits = new ArrayList<>();
        List<Piece> pack = new ArrayList<>();
        long bytes = 0;
        for (Piece piece : pieces) {
            boolean small = piece.part() != Part.STRETCH && !isMany(piece.name());
            long size = piece.end() - piece.start();
            if (!pack.isEmpty() && (!small || pack.size() == FILES || bytes + size > splitBytes)) {
                splits.add(Split.of(pack, told));
                pack.clear();
                bytes = 0;
            }
            if (small) {
                pack.add(piece);
                bytes += size;
            } else {
                splits.add(Split.of(List.of(piece), told));
            }
        }
        if (!pack.isEmpty()) {
            splits.add(Split.of(pack, told));
        }
        return splits;
    }

    private static boolean isMany(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return isLines(lower) || isParquet(lower) || lower.endsWith(".warc");
    }
}
