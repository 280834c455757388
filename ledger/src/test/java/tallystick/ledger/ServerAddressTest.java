package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @Test
    void a_password_is_taken_and_never_shown() {
        ServerAddress typed =
                ServerAddress.of("postgresql://ann:s%40crt@db.example/press", Map.of());
        assertThat(typed.password()).isEqualTo("s@crt");
        assertThat(typed).hasToString("postgresql://ann@db.example/press");
        assertThat(
                        ServerAddress.of(
                                        "postgresql://ann@db.example:6000/press",
                                        Map.of("PGPASSWORD", "secret"))
                                .password())
                .isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://",
                "postgresql://db.example/press",
                "postgresql://ann:s3cret@db.example",
                "postgresql://ann:s3cret@/press",
                "postgresql://ann:s3cret@db example/press"
            })
    void what_is_no_address_is_told_without_its_password(String address) {
        assertThatThrownBy(() -> ServerAddress.of(address, Map.of()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("postgresql://user@host/database")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_server_that_is_not_there_is_told_with_what_helps() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String address = "postgresql://ann@127.0.0.1:%d/press".formatted(port);
        assertThatThrownBy(() -> Ledger.open(address, Map.of(), Clock.systemUTC()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("no PostgreSQL server answers at 127.0.0.1:" + port)
                .hasMessageContaining("start it");
    }
}
