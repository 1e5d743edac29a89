package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.port.JobContainers;
import dev.paws.core.pipeline.port.JobFiles;
import dev.paws.core.pipeline.port.ProcessRunner;
import dev.paws.core.pipeline.port.SourceTree;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What jobs need of this machine.
 *
 * @param clock the time of day
 * @param now the monotonic time in nanoseconds
 */
public record JobMachine(
    ProcessRunner processes,
    JobFiles files,
    SourceTree tree,
    Expressions expressions,
    ActionDefinition.Reader actions,
    JobContainers containers,
    RemoteActions remote,
    Supplier<Instant> clock,
    LongSupplier now) {}
