package dev.paws.core.engine.inspect;

import java.util.List;

/**
 * The rights of a container.
 *
 * @param securityOptions in the form of {@code --security-opt}
 * @param groups further groups of the process
 * @param deviceRules the devices that its control group may use, such as {@code c 1:3 r}
 */
public record SecurityConfig(
    boolean privileged,
    boolean readOnlyRoot,
    List<String> capAdd,
    List<String> capDrop,
    List<String> securityOptions,
    List<String> groups,
    List<String> deviceRules) {
  /** The usual rights. */
  public static final SecurityConfig NONE =
      new SecurityConfig(false, false, List.of(), List.of(), List.of(), List.of(), List.of());

  public SecurityConfig {
    capAdd = List.copyOf(capAdd);
    capDrop = List.copyOf(capDrop);
    securityOptions = List.copyOf(securityOptions);
    groups = List.copyOf(groups);
    deviceRules = List.copyOf(deviceRules);
  }
}
