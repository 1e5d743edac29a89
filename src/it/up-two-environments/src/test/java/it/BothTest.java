package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BothTest {
  @Test
  void a_test_reaches_both_environments() throws Exception {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("target/paws/environment.properties"))) {
      properties.load(reader);
    }
    List<String> variables = Files.readAllLines(Path.of("target/paws/environment.env"));
    for (String service : List.of("shop", "mail")) {
      String port = "paws." + service + ".port.80";
      String variable = service.toUpperCase() + "_URL";
      URI url = URI.create(System.getenv(variable));
      assertEquals(service, answer(url));
      assertEquals(String.valueOf(url.getPort()), System.getProperty(port));
      assertEquals(System.getProperty(port), properties.getProperty(port));
      assertEquals(url.getHost(), properties.getProperty("paws." + service + ".host"));
      assertEquals(1, variables.stream().filter((variable + "='" + url + "'")::equals).count());
    }
    assertFalse(Boolean.getBoolean("fails"), "as asked");
  }

  private static String answer(URI url) throws Exception {
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
