namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is written; the client names it, this project does not use it.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
