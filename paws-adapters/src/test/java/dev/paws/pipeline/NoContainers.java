package dev.paws.pipeline;

import dev.paws.core.pipeline.port.JobContainers;
import dev.paws.core.pipeline.port.ProcessRunner;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The containers of a machine without an engine. */
final class NoContainers implements JobContainers {
  private static IOException missing() {
    return new IOException("no engine");
  }

  @Override
  public Running start(Request request) throws IOException {
    throw missing();
  }

  @Override
  public Map<String, String> environment(List<String> services) throws IOException {
    throw missing();
  }

  @Override
  public ProcessRunner action(Action action, Consumer<String> line) throws IOException {
    throw missing();
  }
}
