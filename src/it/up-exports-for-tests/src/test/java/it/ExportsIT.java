package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExportsIT {
  @Test
  void the_forked_process_has_the_variables_without_configuration() throws Exception {
    URI web = URI.create(System.getenv("WEB_URL").replace("{b}", "c"));
    assertEquals("127.0.0.1", web.getHost());
    assertEquals(System.getProperty("paws.web.port.80"), String.valueOf(web.getPort()));
    try (Socket socket = new Socket(web.getHost(), web.getPort())) {
      assertEquals(
          "hello",
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .readLine());
    }
    assertEquals(
        "jdbc:postgresql://127.0.0.1:" + web.getPort() + "/app", System.getenv("DATABASE_URL"));
    assertEquals(System.getenv("DATABASE_URL"), System.getProperty("DATABASE_URL"));
    assertEquals("a$b ${c} $$ d$ 'e' \"f\" ${g", System.getenv("ODD"));
    assertEquals("", System.getenv("EMPTY"));
    assertTrue(
        Files.readString(Path.of("target/paws/environment.env"))
            .contains("WEB_URL='" + System.getenv("WEB_URL") + "'"));
  }

  @Test
  void what_is_secret_is_a_variable_and_no_property() {
    assertEquals("canary-7f3a91c2$x", System.getenv("DATABASE_PASSWORD"));
    assertNull(System.getProperty("DATABASE_PASSWORD"));
  }

  @Test
  void what_the_pom_says_of_the_test_stays() {
    assertEquals("by the pom", System.getenv("OVERRIDDEN"));
  }
}
