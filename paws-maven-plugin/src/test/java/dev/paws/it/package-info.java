/** What the scripts of {@code src/it} see the engine and the files of a build with. */
package dev.paws.it;
