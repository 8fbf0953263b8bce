using System.ComponentModel;

namespace Restitution.Storage.CaseJson;

[Description("The bounds within which two bookings are proposed as one transfer, where a case needs others than those "
    + "of the program; what is left out stays as it is. They decide nothing: a person confirms or rejects.")]
public sealed record TransferTermsShape
{
    [Description("How many business days after the debit a credit may be booked, the last included; else 3.")]
    [Between(0, 30)]
    public int? DaysAfter { get; init; }

    [Description("How many business days before it, where banks close their days at other hours; else 1.")]
    [Between(0, 10)]
    public int? DaysBefore { get; init; }

    [Description("The most that may be kept back as a fee, in parts of one of the debit, included; else 0.03.")]
    [Written(TransferTermsReader.Part, TransferTermsReader.PartWanted)]
    public string? FeeMost { get; init; }

    [Description("Between two currencies, how far a credit may be from what the debit comes to at the rate on record, in "
        + "parts of one; else 0.03.")]
    [Written(TransferTermsReader.Part, TransferTermsReader.PartWanted)]
    public string? RateMost { get; init; }

    [Description("The most parts of one payment that are looked for where no reference joins them; else 3.")]
    [Between(1, 4)]
    public int? PartsMost { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string ChosenBy { get; init; }

    [Written(As.Text, As.TextWanted)]
    public required string Reason { get; init; }
}
