package dev.paws.core.desired;

import dev.paws.core.engine.ExecSpec;
import java.util.List;

/**
 * Binds commands around start and stop (Compose specification, services.post_start and pre_stop).
 */
final class HookBinder {
  private HookBinder() {}

  static List<Hook> bind(MappingBinder service, String key) {
    return service.children(key, Kind.HOOK).stream().map(hook -> new Hook(exec(hook))).toList();
  }

  /** Binds what runs in a container of its own before the service starts (services.pre_start). */
  static List<PreStart> preStart(MappingBinder service) {
    return service.children("pre_start", Kind.HOOK).stream()
        .map(hook -> new PreStart(exec(hook), hook.filled("image"), hook.flag("per_replica")))
        .toList();
  }

  static ExecSpec exec(MappingBinder hook) {
    return new ExecSpec(
        hook.texts("command"),
        ProcessBinder.environment(hook),
        hook.filled("user"),
        hook.filled("working_dir"),
        hook.flag("privileged"));
  }
}
