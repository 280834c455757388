package tallystick.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import tallystick.extract.Extractor;
import tallystick.figure.Extraction;
import tallystick.figure.Report;
import tallystick.spark.Split.Piece;
import tallystick.text.InFolder;
import tallystick.text.Reports;
import tallystick.text.Reports.Outcome;
import tallystick.text.Reports.Outcome.Refused;

/// Reads one split into the archive, on an executor.
record SplitTask(Archive archive, Told told) implements Serializable {

    /// What came of it; of a split that is whole already, what came of it then.
    Archive.Done run(Split split) throws IOException {
        Archive.Done before = archive.findDone(split.id());
        if (before != null) {
            return before;
        }
        try (SplitWriter writer = new SplitWriter(archive, split.id(), split.order())) {
            for (Piece piece : split.pieces()) {
                read(piece, writer);
            }
            return writer.commit();
        }
    }

    private void read(Piece piece, SplitWriter writer) throws IOException {
        switch (piece.part()) {
            case UNKNOWN -> writer.refuse(InFolder.unknown(piece.name()), "");
            case EMPTY -> writer.refuse(InFolder.empty(piece.name()), "");
            case WHOLE -> whole(piece, writer);
            case STRETCH -> stretch(piece, writer);
        }
    }

    private void whole(Piece piece, SplitWriter writer) throws IOException {
        if (Plan.isParquet(piece.name())) {
            Path path = new Path(piece.path());
            try (InputStream lines = ParquetLines.of(path, archive.storage())) {
                read(piece.name(), lines, told, "", writer);
            }
            return;
        }
        try (FSDataInputStream file = open(piece)) {
            watched(piece.name(), file, writer);
        }
    }

    private void stretch(Piece piece, SplitWriter writer) throws IOException {
        try (FSDataInputStream file = open(piece)) {
            Stretch stretch = Stretch.of(file, piece.start(), piece.end());
            if (!stretch.isEmpty()) {
                watched(piece.name() + " from byte " + piece.start(), stretch, writer);
            }
        }
    }

    private FSDataInputStream open(Piece piece) throws IOException {
        Path path = new Path(piece.path());
        return archive.storage().system(path).open(path, 1 << 16);
    }

    private void watched(String name, InputStream bytes, SplitWriter writer) throws IOException {
        Watched watched = new Watched(bytes);
        read(name, watched, told, "", writer);
        watched.check();
    }

    /// Reads every report of some bytes; one that cannot be read or worked on is put aside.
    ///
    /// @param content to be put aside with what is refused; empty where the file can be looked at
    static void read(String name, InputStream bytes, Told told, String content, SplitWriter writer)
            throws IOException {
        try (Stream<Outcome> outcomes = Reports.in(name, bytes, told.given())) {
            Iterator<Outcome> all = outcomes.iterator();
            while (all.hasNext()) {
                switch (all.next()) {
                    case Refused refused -> writer.refuse(refused, content);
                    case Outcome.Read(Report report) -> extract(report, writer);
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException(name + " cannot be read", e);
        }
    }

    private static void extract(Report report, SplitWriter writer) throws IOException {
        Extraction extraction;
        try {
            extraction = Extractor.extract(OneReader.readings().read(report));
        } catch (RuntimeException | StackOverflowError e) {
            writer.refuse(Refused.broken(report, e), report.text().string());
            return;
        }
        writer.add(extraction);
    }
}
