package tallystick.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What went wrong, for people and programs alike (RFC 9457).
///
/// `{"type": "about:blank", "title": "There is no such tally", "status": 404, "detail": "no figure has the id 3f2a", "remedy": "…"}`
///
/// @param remedy what to do about it; an extension member of the RFC's form
record Problem(int status, String title, String detail, String remedy) {
    static final String TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    String json() {
        ObjectNode node = JSON.createObjectNode();
        return node.put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("remedy", remedy)
                .toString();
    }

    /// Thrown by a page or a resource, and told by the [Server] in the form that was asked for.
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Found(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    static Found missing(String what, String id) {
        return new Found(
                new Problem(
                        404,
                        "There is no such " + what,
                        "no " + what + " has the id " + id,
                        "Look it up by its words, or follow a link from the front page."));
    }

    static Found notYet(String id) {
        return new Found(
                new Problem(
                        404,
                        "Nothing of this was there yet",
                        "no figure of the tally " + id + " was known or published by that day",
                        "Go back and choose a later day."));
    }

    static Found refused(String detail, String remedy) {
        return new Found(new Problem(400, "This cannot be answered", detail, remedy));
    }
}
