package dev.paws.core.pipeline.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage of {@code paws.yaml}.
 *
 * @param needs the stages before it: the previous one unless it says otherwise
 * @param services those of the project's environment that must be up
 * @param artifacts patterns of files that it leaves for the stages that need it
 * @param retries how often it is tried again
 * @param timeoutSeconds how long it may take
 */
public record ManualStage(
    String name,
    String command,
    List<String> needs,
    List<String> services,
    List<String> artifacts,
    int retries,
    Optional<Double> timeoutSeconds,
    Map<String, String> env) {
  public ManualStage {
    needs = List.copyOf(needs);
    services = List.copyOf(services);
    artifacts = List.copyOf(artifacts);
    env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
  }
}
