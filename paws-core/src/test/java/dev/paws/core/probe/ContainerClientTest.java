package dev.paws.core.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.ExecResult;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.model.HealthEndpoint.Method;
import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.probe.HttpReply.Failed;
import dev.paws.core.probe.HttpReply.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerClientTest {
  @Test
  void curl_sends_a_request_and_its_last_answer_counts() {
    assertThat(command(ContainerClient.CURL, Optional.empty()).command())
        .containsExactly(
            "curl",
            "-sS",
            "-i",
            "--globoff",
            "--max-time",
            "3",
            "-L",
            "--max-redirs",
            "10",
            "http://localhost:8080/health");
    assertThat(
            ContainerClient.CURL.reply(
                new ExecResult(
                    0,
                    "HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n"
                        + "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\na: b\n\nc",
                    false)))
        .isEqualTo(new Answered(200, "a: b\n\nc"));
  }

  @Test
  void a_password_and_certificates_are_no_arguments() {
    ExecSpec spec =
        ContainerClient.CURL
            .command(request(Optional.of("admin:s3cret"), Optional.of("-----BEGIN")))
            .orElseThrow();

    assertThat(spec.command()).noneMatch(it -> it.contains("s3cret") || it.contains("BEGIN"));
    assertThat(spec.command()).contains("--cacert", "/dev/fd/3", "-K", "/dev/fd/4");
    assertThat(spec.environment())
        .containsEntry("PAWS_INPUT_3", "-----BEGIN")
        .containsEntry("PAWS_INPUT_4", "user = \"admin:s3cret\"");
    assertThat(ContainerClient.WGET.command(request(Optional.of("a:b"), Optional.empty())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "6, UNKNOWN_HOST",
    "7, REFUSED",
    "28, TIMEOUT",
    "47, REDIRECTS",
    "60, CERTIFICATE",
    "52, BROKEN",
    "56, BROKEN"
  })
  void the_exit_codes_of_curl_are_understood(int code, Fault fault) {
    assertThat(ContainerClient.CURL.reply(new ExecResult(code, "curl: (" + code + ") why", false)))
        .isEqualTo(new Failed(fault, "why"));
  }

  @Test
  void busybox_and_gnu_wget_are_understood() {
    assertThat(command(ContainerClient.WGET, Optional.empty()).command())
        .startsWith("wget", "-S", "-q", "-O", "-", "-T", "3");
    assertThat(
            ContainerClient.WGET.reply(
                new ExecResult(
                    0, "  HTTP/1.1 200 OK\n  Connection: close\n  \n{\"status\": \"UP\"}", false)))
        .isEqualTo(new Answered(200, "{\"status\": \"UP\"}"));
    assertThat(
            ContainerClient.WGET.reply(
                new ExecResult(
                    1,
                    "  HTTP/1.1 500 Internal Server Error\n"
                        + "wget: server returned error: HTTP/1.1 500 Internal Server Error",
                    false)))
        .isInstanceOfSatisfying(Answered.class, it -> assertThat(it.status()).isEqualTo(500));
    assertThat(
            ContainerClient.WGET.reply(
                new ExecResult(
                    1,
                    "wget: can't connect to remote host (127.0.0.1): Connection refused",
                    false)))
        .isInstanceOfSatisfying(
            Failed.class, it -> assertThat(it.fault()).isEqualTo(Fault.REFUSED));
  }

  @Test
  void a_client_that_is_not_there_is_told_from_one_that_fails() {
    assertThat(ContainerClient.isMissing(new ExecResult(127, "", false))).isTrue();
    assertThat(ContainerClient.isMissing(new ExecResult(126, "", false))).isTrue();
    assertThat(ContainerClient.isMissing(new ExecResult(7, "", false))).isFalse();
    assertThat(ContainerClient.CURL.reply(new ExecResult(-1, "", true)))
        .isEqualTo(new Failed(Fault.TIMEOUT, ""));
  }

  private static ExecSpec command(ContainerClient client, Optional<String> auth) {
    return client.command(request(auth, Optional.empty())).orElseThrow();
  }

  private static EndpointRequest request(Optional<String> auth, Optional<String> certificates) {
    return new EndpointRequest(
        URI.create("http://localhost:8080/health"),
        Method.GET,
        200,
        Duration.ofMillis(2500),
        auth,
        certificates,
        Set.of(),
        false);
  }
}
