package tallystick.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// The folder that an archive is read into.
///
/// `reports`, `figures` and `statements` hold a Parquet file a split, `refused` what could not be read as JSON Lines, and `done` a note
/// of each split that is whole. The note is written last and names the files; what an attempt that died has left is not named
/// and is swept away. No file is ever renamed, so that it holds on object stores too.
record Archive(String folder, Storage storage) implements Serializable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DONE = "done";

    /// An archive by its full name: a relative one would be another folder on each machine.
    static Archive at(String folder, Storage storage) throws IOException {
        Path path = new Path(folder);
        return new Archive(storage.system(path).makeQualified(path).toString(), storage);
    }

    /// A split that is whole.
    ///
    /// @param attempt by which the names of its files end
    /// @param samples of what was refused
    record Done(
            String id,
            String order,
            String attempt,
            long reports,
            long figures,
            long statements,
            long refused,
            List<String> samples)
            implements Serializable {}

    Path path(String table, String name) {
        return new Path(new Path(folder, table), name);
    }

    Path file(String table, String id, String attempt) {
        return path(table, id + "-" + attempt + (table.equals("refused") ? ".jsonl" : ".parquet"));
    }

    private FileSystem system() throws IOException {
        return storage.system(new Path(folder));
    }

    OutputStream create(Path file) throws IOException {
        return system().create(file, true);
    }

    @Nullable Done findDone(String id) throws IOException {
        try (InputStream in = system().open(path(DONE, id + ".json"))) {
            return JSON.readValue(in.readAllBytes(), Done.class);
        } catch (FileNotFoundException e) {
            return null;
        }
    }

    /// Notes a split as whole.
    ///
    /// @return the note that stands: another attempt may have been quicker
    Done commit(Done done) throws IOException {
        Path note = path(DONE, done.id() + ".json");
        Path part = path("_attempts", done.id() + "-" + done.attempt() + ".json");
        byte[] bytes = JSON.writeValueAsBytes(done);
        if (isPlain()) {
            // A file must not be seen before it is whole, and its own file system is sure to have a
            // renaming that is one step.
            try (OutputStream out = create(part)) {
                out.write(bytes);
            }
            if (!system().exists(note)) {
                system().mkdirs(note.getParent());
                system().rename(part, note);
            }
        } else {
            try (OutputStream out = system().create(note, false)) {
                out.write(bytes);
            } catch (FileAlreadyExistsException e) {
                return standing(done);
            }
        }
        return standing(done);
    }

    private boolean isPlain() throws IOException {
        String scheme = system().getScheme();
        return scheme.equals("file") || scheme.equals("hdfs");
    }

    private Done standing(Done done) throws IOException {
        Done stands = findDone(done.id());
        if (stands == null) {
            throw new IOException("the note of split " + done.id() + " was not kept in " + folder);
        }
        return stands;
    }

    /// All splits that are whole, in the order of adding.
    List<Done> done() throws IOException {
        List<Done> all = new ArrayList<>();
        for (FileStatus note : files(DONE)) {
            try (InputStream in = system().open(note.getPath())) {
                all.add(JSON.readValue(in.readAllBytes(), Done.class));
            }
        }
        all.sort(Comparator.comparing(Done::order).thenComparing(Done::id));
        return all;
    }

    private List<FileStatus> files(String table) throws IOException {
        Path path = new Path(folder, table);
        return system().exists(path) ? List.of(system().listStatus(path)) : List.of();
    }

    /// Removes what attempts that died have left; nobody else may be reading into the archive.
    void sweep(List<Done> done) throws IOException {
        List<String> named = done.stream().map(each -> each.id() + "-" + each.attempt()).toList();
        var kept = new java.util.HashSet<>(named);
        for (String table : List.of("reports", "figures", "statements", "refused", "_attempts")) {
            for (FileStatus file : files(table)) {
                String name = file.getPath().getName();
                if (!kept.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
                    system().delete(file.getPath(), false);
                }
            }
        }
    }

    /// The rows of a split's reports, few in memory at a time; the file is closed behind the last one.
    ///
    /// @param columns those that are read
    <T> Iterator<T> reports(Done done, Function<Group, T> row, String... columns) {
        MessageType all = Tables.REPORTS;
        List<Type> wanted = java.util.stream.Stream.of(columns).map(all::getType).toList();
        return rows(
                file("reports", done.id(), done.attempt()),
                new MessageType("report", wanted).toString(),
                row);
    }

    private <T> Iterator<T> rows(Path file, String schema, Function<Group, T> row) {
        try {
            return new Rows<>(reader(file, storage, schema), row);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static ParquetReader<Group> reader(Path file, Storage storage, @Nullable String schema)
            throws IOException {
        var configuration = storage.configuration();
        if (schema != null) {
            configuration.set(ReadSupport.PARQUET_READ_SCHEMA, schema);
        }
        return new Opening(HadoopInputFile.fromPath(file, configuration)).build();
    }

    private static final class Opening extends ParquetReader.Builder<Group> {
        private Opening(HadoopInputFile file) {
            super(file);
            withConf(file.getConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    private static final class Rows<T> implements Iterator<T> {
        private final ParquetReader<Group> reader;
        private final Function<Group, T> row;
        private @Nullable Group next;

        private Rows(ParquetReader<Group> reader, Function<Group, T> row) throws IOException {
            this.reader = reader;
            this.row = row;
            this.next = read();
        }

        private @Nullable Group read() throws IOException {
            Group group = reader.read();
            if (group == null) {
                reader.close();
            }
            return group;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public T next() {
            Group group = next;
            if (group == null) {
                throw new NoSuchElementException("no further row");
            }
            try {
                T value = row.apply(group);
                next = read();
                return value;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
