package dev.paws.runtime;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;

/**
 * Signals through {@code sun.misc.Signal} of the module {@code jdk.unsupported}. Every JDK has it,
 * but its compiler warns of it, hence reflection. All classes are loaded at the beginning, because
 * class loaders may already be closed when this is used.
 */
final class JdkSignals implements SecondSignal.Signals {
  private final Optional<Access> access = Access.find();

  private record Access(Class<?> handler, Constructor<?> signal, Method handle) {
    static Optional<Access> find() {
      try {
        ClassLoader loader = ClassLoader.getPlatformClassLoader();
        Class<?> signal = Class.forName("sun.misc.Signal", true, loader);
        Class<?> handler = Class.forName("sun.misc.SignalHandler", true, loader);
        Access access =
            new Access(
                handler,
                signal.getConstructor(String.class),
                signal.getMethod("handle", signal, handler));
        access.proxy(() -> {});
        return Optional.of(access);
      } catch (ReflectiveOperationException e) {
        return Optional.empty();
      }
    }

    Object proxy(Runnable action) {
      return Proxy.newProxyInstance(
          handler.getClassLoader(),
          new Class<?>[] {handler},
          (self, method, arguments) ->
              switch (method.getName()) {
                case "handle" -> {
                  action.run();
                  yield null;
                }
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> "paws";
              });
    }
  }

  /**
   * Replaces the reaction to a signal.
   *
   * @return brings the old reaction back; does nothing if the reaction could not be replaced
   */
  Runnable replace(String name, Runnable action) {
    if (access.isEmpty()) {
      return () -> {};
    }
    Access jdk = access.get();
    try {
      Object signal = jdk.signal().newInstance(name);
      Object before = jdk.handle().invoke(null, signal, jdk.proxy(action));
      return () -> {
        try {
          jdk.handle().invoke(null, signal, before);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("public methods of the JDK cannot be called", e);
        }
      };
    } catch (InvocationTargetException e) {
      return () -> {}; // the JVM has the option -Xrs, or the system has no such signal
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("public methods of the JDK cannot be called", e);
    }
  }

  @Override
  public boolean handle(String name, Runnable action) {
    if (access.isEmpty()) {
      return false;
    }
    try {
      Access jdk = access.get();
      jdk.handle().invoke(null, jdk.signal().newInstance(name), jdk.proxy(action));
      return true;
    } catch (InvocationTargetException e) {
      return false; // the JVM has the option -Xrs, or the system has no such signal
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("public methods of the JDK cannot be called", e);
    }
  }
}
