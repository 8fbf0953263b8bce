namespace Restitution.Cli;

/// <summary>How a command ended, for scripts.</summary>
public static class ExitCode
{
    /// <summary>Done; gaps, where there are any, are listed.</summary>
    public const int Done = 0;

    /// <summary>What was handed in was refused, or did not agree with what it was compared with.</summary>
    public const int Refused = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>The disk, the system or the program itself failed.</summary>
    public const int WorldFailed = 3;
}
