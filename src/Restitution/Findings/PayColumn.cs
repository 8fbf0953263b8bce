namespace Restitution.Findings;

/// <summary>What stands in one column of the pay chain in the currency of the claim. Numbers are not reused.</summary>
public enum PayColumn
{
    /// <summary>What the payroll says was paid, after what it took.</summary>
    PayrollSays = 1,

    /// <summary>What statements show.</summary>
    Booked = 2,

    /// <summary>What the worker admits or the payer's own remittance shows, beside the statements.</summary>
    OtherwiseShown = 3,

    /// <summary>What the payroll says and nothing else shows.</summary>
    AssertedOnly = 4,

    /// <summary>What of the booked pay left the day it came, with that of other workers, one way.</summary>
    DrawnByAnother = 5,
}

/// <summary>The columns of the pay chain in their order, and the words for them in ids.</summary>
public static class PayColumns
{
    public static IReadOnlyList<PayColumn> All { get; } = Enum.GetValues<PayColumn>();

    public static string KeyOf(PayColumn column) => column switch
    {
        PayColumn.PayrollSays => "payroll",
        PayColumn.Booked => "booked",
        PayColumn.OtherwiseShown => "otherwise",
        PayColumn.AssertedOnly => "asserted",
        PayColumn.DrawnByAnother => "drawn",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column of the pay chain."),
    };
}
