package dev.paws.goal;

/** Where a goal says something, line by line; texts may have several lines. */
public interface Console {
  /** What a person who watches wants to know. */
  void info(String text);

  /** What a person should know. */
  void warn(String text);

  /** What is wrong. */
  void error(String text);

  /** The machine-readable result on standard output, with nothing around it. */
  void result(String json);
}
