package dev.paws.core.sim;

import dev.paws.core.engine.DiskUsage;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.ResourceUsage;
import java.util.Optional;
import java.util.function.Function;

/** The part of the simulated engine that shows what is used; a test sets it. */
abstract class SimUsage implements Engine {
  /** What it shows that a container uses, by the container's name. */
  public Function<String, Optional<ResourceUsage>> usage = name -> Optional.empty();

  /** The disk usage that it shows. */
  public DiskUsage disk = DiskUsage.UNKNOWN;

  /** Returns the name of a container. */
  abstract String nameOf(String id);

  @Override
  public Optional<ResourceUsage> usage(String id) {
    return usage.apply(nameOf(id));
  }

  @Override
  public DiskUsage diskUsage() {
    return disk;
  }
}
