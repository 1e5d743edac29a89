package dev.paws.core.cluster.kind;

import java.util.Set;
import java.util.TreeSet;

/** Numbers that a client prints, one a line. */
final class Numbers {
  private Numbers() {}

  /** Returns the numbers in a client's output; lines that are not a number are ignored. */
  static Set<Integer> of(String text) {
    Set<Integer> numbers = new TreeSet<>();
    for (String line : text.split("\r?\n", -1)) {
      if (line.strip().matches("\\d{1,9}")) {
        numbers.add(Integer.valueOf(line.strip()));
      }
    }
    return numbers;
  }
}
