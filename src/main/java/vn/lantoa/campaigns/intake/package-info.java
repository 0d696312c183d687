/** Takes plans in from spreadsheets: what a row says, which activity it means, what to keep. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.campaigns.intake;
