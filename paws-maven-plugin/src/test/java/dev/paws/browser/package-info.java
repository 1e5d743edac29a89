/** Pages in a real browser. */
package dev.paws.browser;
