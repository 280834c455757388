package tallystick.serve;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import tallystick.serve.feed.Fetched;
import tallystick.serve.feed.Fetcher;
import tallystick.text.Reports;

/// What somebody offers to be added.
sealed interface Offered {
    /// A file, whose name tells its form, or what was pasted.
    final class Bytes implements Offered {
        private final String name;
        private final byte[] bytes;
        private final Reports.Given given;

        Bytes(String name, byte[] bytes, Reports.Given given) {
            this.name = name;
            this.bytes = bytes.clone();
            this.given = given;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Stream<Reports.Outcome> reports(Fetcher fetcher) {
            return Reports.in(name, new ByteArrayInputStream(bytes), given);
        }
    }

    /// A page on the web, fetched when its turn comes. What it says of its day is better than what was given.
    record Address(String url, Reports.Given given) implements Offered {
        @Override
        public String name() {
            return url;
        }

        @Override
        public Stream<Reports.Outcome> reports(Fetcher fetcher) {
            return switch (fetcher.fetch(url)) {
                case Fetched.Body body -> reports(body);
                case Fetched.Refused refused ->
                        Stream.of(
                                new Reports.Outcome.Refused(
                                        url, refused.problem(), refused.remedy()));
                case Fetched.Unchanged unchanged -> Stream.of();
            };
        }

        private Stream<Reports.Outcome> reports(Fetched.Body body) {
            Reports.Given undated = new Reports.Given(null, given.outlet(), url);
            List<Reports.Outcome> told;
            try (Stream<Reports.Outcome> outcomes = Reports.in(url, body.open(), undated)) {
                told = outcomes.toList();
            }
            boolean refused = told.stream().anyMatch(Reports.Outcome.Refused.class::isInstance);
            return refused && given.published() != null
                    ? Reports.in(url, body.open(), given)
                    : told.stream();
        }
    }

    String name();

    /// Its reports, or why there are none.
    Stream<Reports.Outcome> reports(Fetcher fetcher);
}
