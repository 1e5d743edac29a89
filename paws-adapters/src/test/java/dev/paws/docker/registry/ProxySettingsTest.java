package dev.paws.docker.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxySettingsTest {
  private static final String ADDRESS = "unix:///var/run/docker.sock";

  @TempDir Path folder;

  @Test
  void without_a_file_or_a_section_there_are_no_proxies() throws IOException {
    assertThat(settings().variables()).isEmpty();
    config("{\"auths\": {}}");
    assertThat(settings().variables()).isEmpty();
  }

  @Test
  void each_variable_is_given_in_both_spellings() throws IOException {
    config("{\"proxies\": {\"default\": {\"httpProxy\": \"http://p:1\", \"noProxy\": \"a,b\"}}}");

    assertThat(settings().variables())
        .isEqualTo(
            Map.of(
                "HTTP_PROXY", "http://p:1",
                "http_proxy", "http://p:1",
                "NO_PROXY", "a,b",
                "no_proxy", "a,b"));
  }

  @Test
  void the_engine_s_own_entry_goes_before_the_default() throws IOException {
    config(
        "{\"proxies\": {\"default\": {\"httpProxy\": \"http://p:1\"}, \""
            + ADDRESS
            + "\": {\"httpsProxy\": \"http://q:2\"}}}");

    assertThat(settings().variables()).containsOnlyKeys("HTTPS_PROXY", "https_proxy");
  }

  @Test
  void what_is_set_already_stays() throws IOException {
    config("{\"proxies\": {\"default\": {\"httpProxy\": \"http://p:1\"}}}");

    assertThat(settings().under(Map.of("HTTP_PROXY", "", "A", "1")))
        .isEqualTo(Map.of("HTTP_PROXY", "", "http_proxy", "http://p:1", "A", "1"));
  }

  private ProxySettings settings() {
    return new ProxySettings(folder, ADDRESS);
  }

  private void config(String text) throws IOException {
    Files.writeString(folder.resolve("config.json"), text);
  }
}
