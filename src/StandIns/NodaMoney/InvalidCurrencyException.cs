namespace NodaMoney;

/// <summary>Thrown when a currency is unknown, or is not the one that an operation requires.</summary>
public class InvalidCurrencyException : InvalidOperationException
{
    public InvalidCurrencyException()
        : base("the operation cannot be done in this currency")
    {
    }

    public InvalidCurrencyException(string message)
        : base(message)
    {
    }

    public InvalidCurrencyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Two amounts met whose currencies differ.</summary>
    public InvalidCurrencyException(Currency expected, Currency actual)
        : base($"found {actual.Code}, wanted {expected.Code}; convert one amount first")
    {
    }
}
