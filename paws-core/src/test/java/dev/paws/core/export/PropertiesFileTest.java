package dev.paws.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PropertiesFileTest {
  @Test
  void properties_come_back_as_they_were() throws IOException {
    Map<String, String> properties =
        new TreeMap<>(Map.of("paws.web.host", "fe80::1", "paws.a b.port.80", "1=2\\ä"));
    Properties read = new Properties();

    read.load(new StringReader(PropertiesFile.of(properties)));

    assertThat(read).isEqualTo(properties);
  }
}
