package dev.paws.docker;

import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * An engine that is opened while the Compose files are read. Both spend most of their time loading
 * classes, and most machines have more than one core.
 */
final class AsyncEngine implements OpeningEngine {
  private final FutureTask<Engine> task;

  private AsyncEngine(FutureTask<Engine> task) {
    this.task = task;
  }

  static AsyncEngine begin(Callable<Engine> open) {
    FutureTask<Engine> task = new FutureTask<>(open);
    Thread thread = new Thread(task, "paws-engine-opening");
    thread.setDaemon(true);
    thread.start();
    return new AsyncEngine(task);
  }

  @Override
  public Engine engine() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // opening has a deadline of its own
        } catch (ExecutionException e) {
          throw asFailure(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException asFailure(ExecutionException e) {
    if (e.getCause() instanceof EngineException failure) {
      return new EngineException(failure.failure(), failure);
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("the engine could not be opened", e.getCause());
  }

  @Override
  public void close() {
    if (task.isDone()) {
      closeOpened();
      return;
    }
    Thread closer = new Thread(this::closeOpened, "paws-engine-closing");
    closer.setDaemon(true);
    closer.start();
  }

  private void closeOpened() {
    try {
      task.get().close();
    } catch (ExecutionException | CancellationException e) {
      return; // was never open
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
