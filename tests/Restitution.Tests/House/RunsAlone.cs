namespace Restitution.Tests.House;

/// <summary>
/// Tests that look at what the whole process holds, or that a hostile file ends soon: nothing runs beside them, so that
/// what they see is their own.
/// </summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
