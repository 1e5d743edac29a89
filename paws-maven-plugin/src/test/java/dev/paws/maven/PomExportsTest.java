package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PomExportsTest {
  @Test
  void entries_of_the_element_export_are_read_in_their_order() {
    String configuration =
        """
        <?xml version="1.0"?>
        <configuration>
          <volumes>true</volumes>
          <export><URL>http://{web.host}/?a=1&amp;b</URL><EMPTY/></export>
          <other><NAME>x</NAME></other>
        </configuration>
        """;

    assertThat(PomExports.read(configuration))
        .containsExactly(Map.entry("URL", "http://{web.host}/?a=1&b"), Map.entry("EMPTY", ""));
    assertThat(PomExports.read(null)).isEmpty();
  }
}
