using NodaMoney;
using NodaTime;

namespace Restitution.Evidence;

/// <summary>One receipt for what was charged for getting the work, or for what goes with it.</summary>
/// <param name="PaidTo">Who took the money; blank when the receipt does not say.</param>
/// <param name="PaidFor">As the receipt words it; which head it falls under is judged later.</param>
/// <param name="ReceiptNumber">As written, leading zeros kept.</param>
public sealed record FeeReceipt(
    SourceRef Source, PersonAsWritten Payer, LocalDate PaidOn, Money Amount, PersonAsWritten PaidTo, string PaidFor,
    string ReceiptNumber) : EvidenceRecord(Source);
