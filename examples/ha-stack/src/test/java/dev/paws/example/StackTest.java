package dev.paws.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs no stack. */
class StackTest {
  private static final String HOST = "paws.unit.host";
  private static final String PORT = "paws.unit.port.80";

  @BeforeEach
  void publish() {
    System.setProperty(HOST, "localhost");
    System.setProperty(PORT, "8080");
  }

  @AfterEach
  void forget() {
    System.clearProperty(HOST);
    System.clearProperty(PORT);
  }

  @Test
  void anAddressIsHostAndPort() {
    assertEquals("localhost:8080", new Stack().address("unit", 80));
  }

  @Test
  void whatIsNotPublishedIsNamed() {
    var failure = assertThrows(IllegalStateException.class, () -> new Stack().port("unit", 81));
    assertTrue(failure.getMessage().contains("paws.unit.port.81"));
  }
}
