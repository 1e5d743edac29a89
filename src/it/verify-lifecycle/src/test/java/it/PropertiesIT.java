package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PropertiesIT {
  @Test
  void the_forked_process_has_the_published_port_without_configuration() throws Exception {
    int port = Integer.parseInt(System.getProperty("paws.web.port.80"));
    assertTrue(port > 0);
    assertEquals("127.0.0.1", System.getProperty("paws.web.host"));

    Properties file = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("target/paws/environment.properties"))) {
      file.load(reader);
    }
    assertEquals(String.valueOf(port), file.getProperty("paws.web.port.80"));

    // The environment is up while the tests run.
    Process docker =
        new ProcessBuilder("docker", "port", System.getenv("PAWS_IT") + "-verify-lifecycle-web-1", "80").start();
    assertTrue(new String(docker.getInputStream().readAllBytes()).strip().endsWith(":" + port));
  }
}
