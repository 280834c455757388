package tallystick.serve;

/// Where and for whom a [Server] answers.
///
/// @param host the address it listens on; `127.0.0.1` is heard on this machine only
/// @param port 0 = any that is free
/// @param token what a program must send to add or judge anything; empty = nothing can be added from elsewhere
/// @param anywhere whether reports to be added may be fetched from this machine and from private networks
public record Serving(String host, int port, String token, boolean anywhere) {
    /// Reports are fetched from public addresses only.
    public Serving(String host, int port, String token) {
        this(host, port, token, false);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
