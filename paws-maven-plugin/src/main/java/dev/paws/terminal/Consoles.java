package dev.paws.terminal;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether this process talks to a terminal. */
public final class Consoles {
  private Consoles() {}

  /**
   * Returns whether a console is a terminal. Until Java 21 there is no console without a terminal;
   * since Java 22 it must be asked.
   *
   * @param console the result of {@link System#console()}
   */
  public static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    Method[] methods = Console.class.getMethods();
    Method isTerminal =
        Stream.of(methods)
            .filter(method -> method.getName().equals("isTerminal"))
            .findFirst()
            .orElse(null);
    if (isTerminal == null) {
      return true;
    }
    try {
      return Boolean.TRUE.equals(isTerminal.invoke(console));
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
