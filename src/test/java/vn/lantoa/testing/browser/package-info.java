/** A real browser, the product as bin/run starts it, and a line that can be slow or cut. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.testing.browser;
