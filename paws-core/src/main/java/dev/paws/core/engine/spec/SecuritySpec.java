package dev.paws.core.engine.spec;

import java.util.List;

/**
 * The rights of a container.
 *
 * @param securityOptions in the form of {@code --security-opt}, seccomp profiles as their JSON;
 *     includes {@code systempaths=unconfined} unchanged
 */
public record SecuritySpec(
    boolean privileged,
    boolean readOnlyRoot,
    List<String> capAdd,
    List<String> capDrop,
    List<String> securityOptions) {
  public SecuritySpec {
    capAdd = List.copyOf(capAdd);
    capDrop = List.copyOf(capDrop);
    securityOptions = List.copyOf(securityOptions);
  }
}
