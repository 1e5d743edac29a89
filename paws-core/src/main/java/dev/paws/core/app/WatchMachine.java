package dev.paws.core.app;

import dev.paws.core.watch.FileWatching;
import dev.paws.core.watch.PatternReader;

/** What {@code watch} needs of this machine besides its ports. */
public record WatchMachine(FileWatching files, PatternReader patterns) {}
