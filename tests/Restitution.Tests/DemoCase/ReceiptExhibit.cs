using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// RECEIPT-01, the office's book of what came in: one part payment by the owner before the order; case.json repeats it.
/// </summary>
internal static class ReceiptExhibit
{
    public const string Code = "RECEIPT-01";

    /// <summary>The place of the finding that the owner answers beside the company.</summary>
    public const string FindingOfOwner = Code + ":3";

    /// <summary>The place of the part payment.</summary>
    public const string PartPayment = Code + ":2";

    public static byte[] Write() => Encoding.UTF8.GetBytes(
        "day,what,from,amount\n"
        + "2021-11-22,cash at the office for the workers of the boat and the shed,R-02,84000.00\n"
        + "2021-11-22,statement of the owner: he ran the vessel and the shed himself and drew the wages,R-02,\n");
}
