package dev.paws.core.engine;

/** A log that is being read; closing it ends its thread. */
@FunctionalInterface
public interface LogSubscription extends AutoCloseable {
  @Override
  void close();
}
