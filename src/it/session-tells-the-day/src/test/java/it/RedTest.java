package it;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RedTest {
  @Test
  void passes_unless_it_is_red() {
    Assertions.assertFalse(Boolean.getBoolean("red"));
  }
}
