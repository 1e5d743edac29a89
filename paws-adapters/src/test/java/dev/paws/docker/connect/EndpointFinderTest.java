package dev.paws.docker.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.EngineFailure;
import dev.paws.testing.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointFinderTest {
  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void pawss_own_setting_comes_before_all_others() {
    environment.put("DOCKER_HOST", "unix:///b.sock");

    assertThat(one("unix:///a.sock").address()).isEqualTo("unix:///a.sock");
    assertThat(one("/a.sock").address()).isEqualTo("unix:///a.sock");
  }

  @Test
  void the_path_of_a_socket_may_hold_blanks() throws Exception {
    Path socket = Path.of("/tmp/a b/docker.sock");
    for (String host : new String[] {"unix:///tmp/a b/docker.sock", "/tmp/a b/docker.sock"}) {
      assertThat(one(host).socket()).contains(socket);
      environment.put("DOCKER_HOST", host);
      assertThat(one("").address()).isEqualTo("unix:///tmp/a b/docker.sock");
    }
    environment.clear();
    context("here", "unix:///tmp/a b/docker.sock", false);
    environment.put("DOCKER_CONTEXT", "here");
    assertThat(one("").socket()).contains(socket);
  }

  @Test
  void escapes_in_the_path_of_a_socket_count_if_no_file_has_them(@TempDir Path folder)
      throws Exception {
    assertThat(one("unix:///tmp/a%20b/docker.sock").socket())
        .contains(Path.of("/tmp/a b/docker.sock"));
    assertThat(one("unix:///tmp/a%2520b c.sock").socket()).contains(Path.of("/tmp/a%20b c.sock"));
    Path literal = Files.createFile(folder.resolve("a%20b.sock"));
    assertThat(one("unix://" + literal).socket()).contains(literal);
    assertThat(one("unix://" + literal).address()).isEqualTo("unix://" + literal);
  }

  @Test
  void docker_host_comes_before_contexts() throws Exception {
    environment.put("DOCKER_HOST", "tcp://10.0.0.1");
    environment.put("DOCKER_CONTEXT", "remote");

    assertThat(one("").address()).isEqualTo("tcp://10.0.0.1:2375");
  }

  @Test
  void a_context_is_read_with_its_certificates() throws Exception {
    context("remote", "tcp://engine.example:2376", false);
    environment.put("DOCKER_CONTEXT", "remote");
    assertThat(one("").tls()).isEmpty();

    TlsFiles.client(tlsFolder("remote"));
    Endpoint endpoint = one("");
    assertThat(endpoint.address()).isEqualTo("tcp://engine.example:2376");
    assertThat(endpoint.tls()).isPresent();
    assertThat(endpoint.described()).contains("Docker context remote", "DOCKER_CONTEXT");
  }

  @Test
  void the_current_context_of_the_configuration_is_used() throws Exception {
    context("here", "unix:///run/here.sock", false);
    config("{\"currentContext\":\"here\"}");
    assertThat(one("").address()).isEqualTo("unix:///run/here.sock");

    config("{\"currentContext\":\"default\"}");
    assertThat(find("")).hasSizeGreaterThan(1);
  }

  @Test
  void a_context_that_is_not_there_or_not_safe_is_refused() throws Exception {
    environment.put("DOCKER_CONTEXT", "gone");
    refused("").hasMessageContaining("gone").hasMessageContaining("docker context ls");

    environment.put("DOCKER_CONTEXT", "loose");
    context("loose", "tcp://x:2376", true);
    refused("").hasMessageContaining("skips TLS verification");
  }

  @Test
  void a_broken_configuration_is_named() throws Exception {
    config("{");
    refused("").hasMessageContaining("config.json");
  }

  @Test
  void without_any_setting_the_usual_sockets_are_tried_docker_first() {
    environment.put("XDG_RUNTIME_DIR", "/run/user/1000");

    List<String> addresses = find("").stream().map(Endpoint::address).toList();

    assertThat(addresses.get(0)).isEqualTo("unix:///var/run/docker.sock");
    assertThat(addresses)
        .contains(
            "unix:///run/user/1000/docker.sock",
            "unix://" + home + "/.colima/default/docker.sock",
            "unix:///run/user/1000/podman/podman.sock")
        .endsWith("unix:///run/podman/podman.sock");
  }

  @Test
  void on_windows_the_usual_pipe_is_tried_and_a_context_names_docker_desktops() throws Exception {
    EndpointFinder finder = new EndpointFinder(environment, home, Path.of("/"), true);
    assertThat(finder.find(Optional.empty()))
        .extracting(Endpoint::address)
        .containsExactly("npipe:////./pipe/docker_engine");

    context("desktop-linux", "npipe:////./pipe/dockerDesktopLinuxEngine", false);
    config("{\"currentContext\": \"desktop-linux\"}");
    assertThat(finder.find(Optional.empty()))
        .extracting(Endpoint::address)
        .containsExactly("npipe:////./pipe/dockerDesktopLinuxEngine");
    assertThat(one("npipe:////./pipe/x").socket()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ssh://me@far, ssh -N -L",
    "ftp://x, must begin with",
    "tcp:///x, must name",
    "'tcp://a b', is not an address"
  })
  void what_is_not_supported_is_refused_with_a_way_out(String host, String advice) {
    refused(host).hasMessageContaining(advice).hasMessageContaining("paws.dockerHost");
  }

  @Test
  void tls_that_is_asked_for_needs_all_its_files() throws Exception {
    environment.put("DOCKER_TLS_VERIFY", "1");
    environment.put("DOCKER_CERT_PATH", home.resolve("certs").toString());
    refused("tcp://engine").hasMessageContaining("ca.pem, cert.pem, key.pem");

    Path folder = TlsFiles.client(home.resolve("certs"));
    Endpoint endpoint = one("tcp://engine");
    assertThat(endpoint.tls()).isPresent();
    assertThat(endpoint.address()).isEqualTo("tcp://engine:2376");

    Files.delete(folder.resolve("key.pem"));
    refused("tcp://engine").hasMessageContaining("asked for and key.pem cannot be read");
  }

  @Test
  void certificates_and_keys_are_checked_before_anything_is_sent() throws Exception {
    environment.put("DOCKER_TLS_VERIFY", "1");
    environment.put("DOCKER_CERT_PATH", home.resolve("certs").toString());
    Path folder = TlsFiles.client(home.resolve("certs"));

    Files.writeString(folder.resolve("key.pem"), TlsFiles.text("server-key.pem"));
    refused("tcp://engine").hasMessageContaining("is not the key of the certificate");

    Files.writeString(
        folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----");
    refused("tcp://engine").hasMessageContaining("key.pem").hasMessageNotContaining("QUJD");

    TlsFiles.client(folder);
    Files.writeString(folder.resolve("ca.pem"), "nonsense");
    refused("tcp://engine").hasMessageContaining("ca.pem");
  }

  @Test
  void https_means_tls_although_no_variable_asks_for_it() {
    refused("https://engine:2376").hasMessageContaining("ca.pem");
  }

  private AbstractThrowableAssert<?, ?> refused(String own) {
    return assertThatThrownBy(() -> find(own))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.failure()).isInstanceOf(EngineFailure.Misconfigured.class));
  }

  private Endpoint one(String own) {
    List<Endpoint> found = find(own);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<Endpoint> find(String own) {
    return new EndpointFinder(environment, home, Path.of("/"), false).find(Optional.of(own));
  }

  private void config(String json) throws IOException {
    Files.createDirectories(home.resolve(".docker"));
    Files.writeString(home.resolve(".docker/config.json"), json);
  }

  private void context(String name, String host, boolean skip) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".docker/contexts/meta/" + id(name)));
    Files.writeString(
        folder.resolve("meta.json"),
        """
        {"Name":"%s","Metadata":{},"Endpoints":{"docker":{"Host":"%s","SkipTLSVerify":%s}}}
        """
            .formatted(name, host, skip));
  }

  private Path tlsFolder(String name) {
    return home.resolve(".docker/contexts/tls/" + id(name) + "/docker");
  }

  /** As {@code printf NAME | sha256sum} gives it. */
  private static String id(String name) {
    return switch (name) {
      case "remote" -> "b71199ebd070b36beab7317920c2c2f1d777df8d05e5527d8458fda57cb17a7a";
      case "here" -> "fcec91509759ad995c2cd14bcb26b2720993faf61c29d379b270d442d92290eb";
      case "loose" -> "b5e0eee6e28efca6d6ad05d7b8a94631576037ec9e5ff6d305fe89faa0e1032e";
      case "desktop-linux" -> "fe9c6bd7a66301f49ca9b6a70b217107cd1284598bfc254700c989b916da791e";
      default -> throw new IllegalArgumentException(name);
    };
  }
}
