namespace Microsoft.SqlServer.Server;

/// <summary>A type that is no user-defined type; the client names it, this project does not use it.</summary>
public sealed class InvalidUdtException : SystemException
{
    public InvalidUdtException()
    {
    }

    public InvalidUdtException(string message) : base(message)
    {
    }

    public InvalidUdtException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
