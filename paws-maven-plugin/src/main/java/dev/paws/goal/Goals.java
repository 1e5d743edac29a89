package dev.paws.goal;

import dev.paws.core.execute.ForceStop;
import dev.paws.core.preflight.HostProbe;
import dev.paws.core.run.ServiceStatus;
import dev.paws.terminal.RunDisplay;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the goals work with.
 *
 * @param console where they say something
 * @param displays opens what shows a run while it goes on
 * @param table lays out the closing table, line by line
 * @param host this machine, for checks before anything is created
 * @param claims keep builds apart
 * @param haste whether what goes down is to go at once
 */
public record Goals(
    Console console,
    Supplier<RunDisplay> displays,
    Function<List<ServiceStatus>, List<String>> table,
    HostProbe host,
    Claims claims,
    ForceStop haste) {}
