package dev.paws.core.engine;

/** A live event stream; closing it ends its thread. */
public interface EventSubscription extends AutoCloseable {
  @Override
  void close();
}
