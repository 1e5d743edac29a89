package dev.paws.docker.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.EngineFailure;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  @ParameterizedTest
  @CsvSource({
    "500, Bind for 0.0.0.0:80 failed: port is already allocated, PortTaken",
    "500, listen tcp4 0.0.0.0:80: bind: address already in use, PortTaken",
    "404, No such image: x, NotFound",
    "409, Conflict. The container name is already in use, Conflict",
    "403, error while removing network: network n has active endpoints, Conflict",
    "500, that name is already in use, Conflict",
    "400, Client sent an HTTP request to an HTTPS server., Misconfigured",
    "403, no, Rejected",
    "500, something else, Rejected"
  })
  void a_refusal_is_what_its_status_and_words_say(int status, String words, String kind) {
    EngineFailure failure = Failures.of("call", "unix:///x", status, words);

    assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mkdirat var/run: statat var/run: path escapes from parent",
        "mkdirat var/run: file exists",
        "openat var/lock/x: path escapes from parent"
      })
  void files_that_a_mount_through_a_link_keeps_out_are_told_with_the_way_out(String words) {
    assertThat(Failures.of("write files", "unix:///x", 500, words).text())
        .contains(words)
        .contains("moby/moby#52653");
  }

  @Test
  void the_engines_own_message_is_taken_out_of_its_answer() {
    assertThat(refused("{\"message\":\"no such thing\\n\"}")).isEqualTo("call: no such thing");
    assertThat(refused("<html>proxy</html>"))
        .isEqualTo(
            "what answers at unix:///x is not a container engine: it answered \"call\" with HTTP status"
                + " 404 and <html>proxy</html>; check DOCKER_HOST, the Docker context and proxies");
    assertThat(refused("")).contains("is not a container engine", "with HTTP status 404;");
    assertThat(refused("x".repeat(2000))).hasSizeLessThan(600);
  }

  private static String refused(String body) {
    return Failures.refused("call", "unix:///x", 404, body.getBytes(StandardCharsets.UTF_8))
        .getMessage();
  }

  @Test
  void input_and_output_errors_are_told_apart() {
    assertThat(io(new ConnectException("Connection refused")))
        .isInstanceOf(EngineFailure.Unreachable.class);
    assertThat(io(new SocketException("No such file or directory")))
        .isInstanceOf(EngineFailure.Unreachable.class);
    assertThat(io(new SSLHandshakeException("bad certificate")))
        .isInstanceOf(EngineFailure.Misconfigured.class);
    assertThat(io(new SocketException("Connection reset")))
        .isInstanceOf(EngineFailure.Broken.class);
  }

  private static EngineFailure io(Exception error) {
    return Failures.io("call", "unix:///x", new RuntimeException(error)).failure();
  }
}
