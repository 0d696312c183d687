/** What people do, in a real browser against the product as bin/run starts it. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.browser;
