package dev.paws.docker.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.value.ImageReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryLoginsTest {
  @TempDir Path folder;

  @Test
  void the_hub_has_a_key_of_its_own() throws Exception {
    config(
        "{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\""
            + base64("me:pass:word")
            + "\"}}}");

    assertThat(of("redis").members())
        .containsEntry("username", "me")
        .containsEntry("password", "pass:word")
        .containsEntry("serveraddress", "https://index.docker.io/v1/");
    assertThat(of("example.org/redis").isAnonymous()).isTrue();
  }

  @Test
  void keys_are_compared_without_scheme_and_path() throws Exception {
    config("{\"auths\":{\"https://example.org/v1/\":{\"username\":\"u\",\"password\":\"p\"}}}");

    assertThat(of("example.org/x").members()).containsEntry("username", "u");
  }

  @Test
  void an_identity_token_is_sent_in_place_of_a_password() throws Exception {
    config(
        "{\"auths\":{\"example.org\":{\"auth\":\""
            + base64("u:")
            + "\",\"identitytoken\":\"t\"}}}");

    assertThat(of("example.org/x").members())
        .containsEntry("identitytoken", "t")
        .doesNotContainKey("password");
  }

  @Test
  void the_header_is_base64_for_urls_and_nothing_is_told_in_text() throws Exception {
    config("{\"auths\":{\"example.org\":{\"auth\":\"" + base64("u:p>>>???") + "\"}}}");
    Credentials credentials = of("example.org/x");

    assertThat(credentials.header()).matches("[A-Za-z0-9_=-]+");
    assertThat(
            new String(Base64.getUrlDecoder().decode(credentials.header()), StandardCharsets.UTF_8))
        .contains("\"password\":\"p>>>???\"");
    assertThat(credentials.toString()).doesNotContain("p>>>");
  }

  @Test
  void what_cannot_be_read_is_noted_and_no_secret_quoted() throws Exception {
    config("{\"auths\":{\"example.org\":{\"auth\":\"" + base64("nocolon") + "\"}}}");
    assertThat(of("example.org/x").note().orElseThrow())
        .contains("example.org")
        .doesNotContain("nocolon");
    assertThat(of("example.org/x").isAnonymous()).isTrue();

    config("{\"credsStore\":\"none\"}");
    assertThat(of("example.org/x").note().orElseThrow()).contains("docker-credential-none");

    config("{ not json");
    assertThat(of("example.org/x").isAnonymous()).isTrue();
  }

  private Credentials of(String reference) {
    return new RegistryLogins(folder, new CredentialHelper(Map.of("PATH", folder.toString())))
        .of(ImageReference.parse(reference));
  }

  private void config(String json) throws IOException {
    Files.writeString(folder.resolve("config.json"), json);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
